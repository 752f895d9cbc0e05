import { text } from "./language.js";
import { OWN, inside, mount } from "./mount.js";
import { accepting, root } from "./tab.js";

/** What a supervisor comes to Cockpit for: how many cases are late, and which; they open Cockpit. */
export default [
  {
    id: "lianxin-overview",
    pluginPoint: "cockpit.dashboard",
    priority: 1000,
    render: (node) => mount(node, OWN),
  },
  {
    id: "lianxin-watch",
    pluginPoint: "cockpit.route",
    priority: 0,
    properties: { path: "/watch" },
    render: (node) => {
      node.className = "lianxin-page";
      mount(node, OWN + (new URLSearchParams(location.hash.split("?")[1]).get("page") ?? ""));
    },
  },
  {
    id: "lianxin-watch-link",
    pluginPoint: "cockpit.navigation",
    priority: 1000,
    properties: {
      label: text("在办诉求", "Open demands"),
      pagePath: inside("/cases?concern=OPEN"),
      checkActive: (address) => address.includes("#/watch"),
    },
  },
  {
    id: "lianxin-replay",
    pluginPoint: "cockpit.processInstance.runtime.tab",
    priority: 1000,
    properties: { label: text("全程回放", "Replay of the case") },
    render: async (node, { api, processInstanceId }) => {
      const answer = await fetch(`${api.engineApi}/process-instance/${processInstanceId}`, { headers: accepting });
      const { businessKey } = await answer.json();
      if (businessKey) {
        const { replay } = await import("./replay.js");
        mount(node, `${root}/demands/${encodeURIComponent(businessKey)}/replay`, (box) => box.querySelectorAll(".replay").forEach(replay));
      }
    },
  },
];
