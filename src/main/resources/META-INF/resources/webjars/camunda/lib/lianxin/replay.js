const PACE = 900; // ms a moment, when it plays by itself

/** Plays a case back: at each moment of the slider the diagrams and the rows show what was where. */
export function replay(box) {
  const slider = box.querySelector("input[type=range]");
  const rows = [...box.querySelectorAll("tr[data-from]")].map((row) => ({
    row,
    process: row.dataset.process,
    node: row.dataset.node,
    from: Number(row.dataset.from),
    until: row.dataset.until === undefined ? Infinity : Number(row.dataset.until),
  }));
  const words = [...box.querySelectorAll(".replay-moment li")].map((moment) => moment.textContent);
  const figures = [...box.querySelectorAll("figure")];

  const show = () => {
    const now = Number(slider.value);
    box.querySelector("output").textContent = `${words[now]}（${now + 1}/${words.length}）`;
    for (const { row, node, from, until } of rows) {
      row.classList.toggle("now", from === now || until === now || (Boolean(node) && from <= now && now < until));
      row.classList.toggle("to-come", from > now);
    }
    for (const figure of figures) draw(figure, now);
    if (figures.every((figure) => figure.hidden)) figures[0].hidden = false; // the whole case, once it is over
  };

  const draw = (figure, now) => {
    const begun = rows.filter(({ process, from }) => process === figure.dataset.process && from <= now);
    const open = new Set(begun.filter(({ until }) => until > now).map(({ node }) => node));
    const passed = new Set(begun.map(({ node }) => node));
    for (const node of figure.querySelectorAll("[data-node]")) {
      const { node: id } = node.dataset;
      node.setAttribute("class", open.has(id) ? "is" : passed.has(id) ? "was" : "not");
    }
    figure.hidden = open.size === 0;
  };

  const go = (steps) => {
    slider.valueAsNumber += steps;
    show();
  };
  slider.addEventListener("input", show);
  for (const button of box.querySelectorAll("[data-step]")) {
    button.addEventListener("click", () => go(Number(button.dataset.step)));
  }
  playBy(box.querySelector("[data-play]"), slider, go);
  box.querySelector(".replay-moment").hidden = false;
  show();
}

/** The button that moves the slider by itself, from the beginning when it stands at the end. */
function playBy(button, slider, go) {
  const play = button.textContent;
  let clock;
  const stop = () => {
    clearInterval(clock);
    clock = undefined;
    button.textContent = play;
  };
  button.addEventListener("click", () => {
    if (clock) return stop();
    if (slider.value === slider.max) go(-Number(slider.max));
    button.textContent = button.dataset.pause;
    clock = setInterval(() => {
      if (slider.value === slider.max || !slider.isConnected) stop();
      else go(1);
    }, PACE);
  });
}

document.querySelectorAll(".replay").forEach(replay);
