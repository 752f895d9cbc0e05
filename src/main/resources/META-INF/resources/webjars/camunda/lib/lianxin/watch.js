import { text } from "./language.js";
import { OWN, inside, mount, read } from "./mount.js";
import { accepting, element, root } from "./tab.js";

const ask = async (api, path) => (await fetch(`${api.engineApi}/${path}`, { headers: accepting })).json();

/** The page of a process by its key, which the engine's id of a definition need not hold. */
const stays = (key) => `${OWN}/processes/${encodeURIComponent(key)}`;

/** Colours the nodes of a diagram by the lateness of the cases there, with their number and how long cases stay. */
async function colour(viewer) {
  const [canvas, overlays, elements] = ["canvas", "overlays", "elementRegistry"].map((name) => viewer.get(name));
  const nodes = await read(stays(canvas.getRootElement().id));
  for (const { dataset } of nodes.querySelectorAll("tr[data-node]")) {
    if (!elements.get(dataset.node)) continue; // of another version
    const { late, soon, open } = dataset;
    const degree = late > 0 ? "late" : soon > 0 ? "soon" : open > 0 ? "open" : "none";
    const badge = element("span", `lianxin-stay lianxin-stay-${degree}`, late > 0 ? `${late}/${open}` : open);
    badge.title = dataset.tip;
    canvas.addMarker(dataset.node, `lianxin-${degree}`);
    overlays.add(dataset.node, { position: { top: -14, left: -10 }, html: badge });
  }
}

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
    id: "lianxin-colours",
    pluginPoint: "cockpit.processDefinition.diagram.plugin",
    render: colour,
  },
  {
    id: "lianxin-stays",
    pluginPoint: "cockpit.processDefinition.runtime.tab",
    priority: 1000,
    properties: { label: text("在办和停留", "Open and stays") },
    render: async (node, { api, processDefinitionId }) => {
      const { key } = await ask(api, `process-definition/${encodeURIComponent(processDefinitionId)}`);
      mount(node, stays(key));
    },
  },
  {
    id: "lianxin-replay",
    pluginPoint: "cockpit.processInstance.runtime.tab",
    priority: 1000,
    properties: { label: text("全程回放", "Replay of the case") },
    render: async (node, { api, processInstanceId }) => {
      const { businessKey } = await ask(api, `process-instance/${processInstanceId}`);
      if (businessKey) {
        const { replay } = await import("./replay.js");
        mount(node, `${root}/demands/${encodeURIComponent(businessKey)}/replay`, (box) => box.querySelectorAll(".replay").forEach(replay));
      } else {
        const nothing = text("这个流程实例不属于某一件诉求，没有可回放的。", "This instance belongs to no demand: there is nothing to play back.");
        node.replaceChildren(element("div", "lianxin-mount", element("p", "muted", nothing)));
      }
    },
  },
];
