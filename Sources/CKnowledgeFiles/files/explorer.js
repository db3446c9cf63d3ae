// The explorer page: draws the graph in the JSON of #data on a canvas, and answers to mouse and keyboard. No network, no library.
// Text from the graph only ever goes into textContent, canvas text and escaped SVG, so that no name or sentence can become markup.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId("data").textContent);
  const { nodes, arcs, colors } = data;
  const neighbors = nodes.map(() => []);
  arcs.forEach((arc, index) => {
    neighbors[arc.source].push({ node: arc.target, arc: index });
    if (arc.source !== arc.target) neighbors[arc.target].push({ node: arc.source, arc: index });
  });

  const state = {
    chosen: null, hovered: null, shown: null, path: null, awaitsPathEnd: false, pinned: new Set(), hiddenFamilies: new Set(),
    hiddenStatuses: new Set(), hiddenLabels: new Set(), span: null, scale: 1, x: 0, y: 0,
  };

  // ---- What is visible

  const dayOf = (text) => {
    const [year, month = 1, day = 1] = text.split("-").map(Number);
    return year * 372 + (month - 1) * 31 + day - 1;
  };
  const arcDays = arcs.map((arc) => arc.dates.map((date) => [dayOf(date[0]), dayOf(date[1])]));
  const inSpan = (index) => !state.span || arcDays[index].some(([start, end]) => start <= state.span[1] && end >= state.span[0]);
  const nodeVisible = (index) => (!state.shown || state.shown.has(index)) && !state.hiddenLabels.has(nodes[index].label);
  const arcVisible = (index) => {
    const arc = arcs[index];
    return nodeVisible(arc.source) && nodeVisible(arc.target) && !state.hiddenFamilies.has(arc.family)
      && !state.hiddenStatuses.has(arc.status) && inSpan(index);
  };

  // ---- Drawing

  const canvas = byId("graph");
  const pen = canvas.getContext("2d");
  const theme = () => colors[document.documentElement.classList.contains("dark") ? "dark" : "light"];
  const color = (key, other) => theme()[key] || theme()[other] || "#808080";
  let frame = 0;
  const step = () => { if (isMoving()) paintStill(); else paint(); };
  const draw = () => { if (!frame) frame = requestAnimationFrame(() => { frame = 0; step(); }); };

  const bow = (arc) => {
    const a = nodes[arc.source], b = nodes[arc.target];
    if (arc.source === arc.target) return { x: a.x, y: a.y - a.height - 30 };
    const dx = b.x - a.x, dy = b.y - a.y, length = Math.hypot(dx, dy) || 1, side = arc.source < arc.target ? 1 : -1;
    const lift = arc.rank * 24 * side;
    return { x: (a.x + b.x) / 2 - dy / length * lift * 2, y: (a.y + b.y) / 2 + dx / length * lift * 2 };
  };

  const border = (node, towards) => {
    const dx = towards.x - node.x, dy = towards.y - node.y;
    const factor = Math.max(Math.abs(dx) / (node.width / 2), Math.abs(dy) / (node.height / 2)) || 1;
    return { x: node.x + dx / factor, y: node.y + dy / factor };
  };

  const arcColor = (arc) => arc.status === "denied" ? color("arc.denied") : color("arc." + arc.family, "arc.other");
  const arcWidth = (arc) => Math.min(1.2 + (arc.count - 1) * 0.6, 5);

  // Where arcs run, until one of their ends is moved.
  const curves = new Array(arcs.length);
  const curve = (index) => {
    if (curves[index]) return curves[index];
    const arc = arcs[index], middle = bow(arc);
    return curves[index] = { start: border(nodes[arc.source], middle), middle, end: border(nodes[arc.target], middle) };
  };
  const moveNode = (index, dx, dy) => {
    nodes[index].x += dx;
    nodes[index].y += dy;
    for (const { arc } of neighbors[index]) curves[arc] = undefined;
  };

  // Arcs that look the same are one path; small pictures need neither bows nor arrows.
  const paintArcs = (shown, bright) => {
    const looks = new Map(), isSmall = state.scale < 0.3;
    for (const index of shown) {
      const arc = arcs[index], isBright = bright(index), factor = state.path && state.path.arcs.has(index) ? 2 : 1;
      const look = `${arc.family} ${arc.status} ${arc.count} ${isBright} ${factor}`;
      if (!looks.has(look)) looks.set(look, { arc, isBright, width: arcWidth(arc) * factor, arcs: [] });
      looks.get(look).arcs.push(index);
    }
    for (const look of [...looks.values()].sort((a, b) => a.isBright - b.isBright)) {
      pen.globalAlpha = look.isBright ? 1 : 0.13;
      pen.strokeStyle = pen.fillStyle = arcColor(look.arc);
      pen.lineWidth = look.width;
      pen.setLineDash(look.arc.status === "planned" && !isSmall ? [6, 4] : []);
      if (isSmall) {
        pen.beginPath();
        for (const index of look.arcs) {
          const { start, end } = curve(index);
          pen.moveTo(start.x, start.y);
          pen.lineTo(end.x, end.y);
        }
        pen.stroke();
        continue;
      }
      for (const index of look.arcs) {
        const { start, middle, end } = curve(index);
        pen.beginPath();
        pen.moveTo(start.x, start.y);
        pen.quadraticCurveTo(middle.x, middle.y, end.x, end.y);
        pen.stroke();
      }
      pen.setLineDash([]);
      pen.beginPath();
      for (const index of look.arcs) if (!arcs[index].symmetric) addArrow(curve(index));
      pen.fill();
      if (look.arc.status === "denied") look.arcs.forEach((index) => paintCross(curve(index)));
    }
    pen.setLineDash([]);
  };

  const addArrow = ({ middle, end }) => {
    const angle = Math.atan2(end.y - middle.y, end.x - middle.x);
    pen.moveTo(end.x, end.y);
    pen.lineTo(end.x - 9 * Math.cos(angle - 0.4), end.y - 9 * Math.sin(angle - 0.4));
    pen.lineTo(end.x - 9 * Math.cos(angle + 0.4), end.y - 9 * Math.sin(angle + 0.4));
    pen.closePath();
  };

  const crossing = ({ start, middle, end }) => ({
    x: 0.5625 * start.x + 0.375 * middle.x + 0.0625 * end.x, y: 0.5625 * start.y + 0.375 * middle.y + 0.0625 * end.y,
  });
  const paintCross = (curve) => {
    const { x, y } = crossing(curve);
    pen.beginPath();
    pen.moveTo(x - 5, y - 5); pen.lineTo(x + 5, y + 5);
    pen.moveTo(x - 5, y + 5); pen.lineTo(x + 5, y - 5);
    pen.stroke();
  };

  const paintArcLabel = (arc) => {
    const middle = bow(arc), a = nodes[arc.source], b = nodes[arc.target];
    const x = (a.x + b.x + 2 * middle.x) / 4, y = (a.y + b.y + 2 * middle.y) / 4;
    pen.font = "11px Helvetica, Arial, sans-serif";
    const width = pen.measureText(arc.label).width + 6;
    pen.fillStyle = color("background");
    pen.globalAlpha = 0.85;
    pen.fillRect(x - width / 2, y - 8, width, 15);
    pen.globalAlpha = 1;
    pen.fillStyle = arcColor(arc);
    pen.fillText(arc.label, x, y + 4);
  };

  // The outlines of the printed pictures: they tell the type without colour.
  const outline = (node) => {
    const w = node.width / 2, h = node.height / 2, tip = Math.min(h, 11), cut = tip * 0.7;
    switch (node.label) {
      case "Country": return [[-w + tip, -h], [w - tip, -h], [w, 0], [w - tip, h], [-w + tip, h], [-w, 0]];
      case "Place": return [[-w, -h], [w - tip, -h], [w, 0], [w - tip, h], [-w, h]];
      case "Event": return [[-w + cut, -h], [w - cut, -h], [w, -h + cut], [w, h - cut], [w - cut, h], [-w + cut, h], [-w, h - cut], [-w, -h + cut]];
      case "Document": return [[-w, -h], [w - cut, -h], [w, -h + cut], [w, h], [-w, h]];
      default: return [[-w, -h], [w, -h], [w, h], [-w, h]];
    }
  };

  const addOutline = (node) => {
    if (node.label === "Person") {
      pen.roundRect(node.x - node.width / 2, node.y - node.height / 2, node.width, node.height, Math.min(node.height / 2, 18));
      return;
    }
    outline(node).forEach(([dx, dy], corner) => { if (corner) pen.lineTo(node.x + dx, node.y + dy); else pen.moveTo(node.x + dx, node.y + dy); });
    pen.closePath();
  };

  // Nodes that look the same are one path too.
  const paintNodes = (shown, bright) => {
    const looks = new Map();
    for (const index of shown) {
      const isBright = !bright || bright.has(index), width = index === state.chosen ? 4 : index === state.hovered ? 3 : 1.5;
      const look = `${isBright} ${width} ${nodes[index].label}`;
      if (!looks.has(look)) looks.set(look, { isBright, width, label: nodes[index].label, nodes: [] });
      looks.get(look).nodes.push(index);
    }
    for (const look of looks.values()) {
      pen.globalAlpha = look.isBright ? 1 : 0.18;
      pen.fillStyle = color(`node.${look.label}.fill`, "node.other.fill");
      pen.strokeStyle = color(`node.${look.label}.line`, "node.other.line");
      pen.lineWidth = look.width;
      pen.beginPath();
      for (const index of look.nodes) {
        const node = nodes[index];
        if (state.scale < 0.15) pen.rect(node.x - node.width / 2, node.y - node.height / 2, node.width, node.height); else addOutline(node);
      }
      pen.fill();
      pen.stroke();
      if (state.scale < 0.25) continue;
      pen.fillStyle = color("text");
      pen.font = "bold 13px Helvetica, Arial, sans-serif";
      for (const index of look.nodes) {
        const node = nodes[index];
        node.lines.forEach((line, row) => pen.fillText(line, node.x, node.y + 4.5 + (row - (node.lines.length - 1) / 2) * 15.5));
        if (state.pinned.has(index)) pen.fillRect(node.x - node.width / 2 - 3, node.y - node.height / 2 - 3, 6, 6);
      }
    }
  };

  const brightNodes = () => {
    if (state.path) return state.path.nodes;
    const center = state.chosen ?? state.hovered;
    if (center === null) return null;
    return new Set([center, ...neighbors[center].filter((n) => arcVisible(n.arc)).map((n) => n.node)]);
  };

  const paint = () => {
    const begin = performance.now();
    const ratio = window.devicePixelRatio || 1, width = canvas.clientWidth, height = canvas.clientHeight;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    clear(ratio, width, height);
    pen.setTransform(ratio * state.scale, 0, 0, ratio * state.scale, ratio * state.x, ratio * state.y);
    pen.textAlign = "center";
    const bright = brightNodes(), center = state.chosen ?? state.hovered;
    const isBright = (index) => !bright
      || (state.path ? state.path.arcs.has(index) : arcs[index].source === center || arcs[index].target === center);
    const left = -state.x / state.scale - 120, right = (width - state.x) / state.scale + 120;
    const top = -state.y / state.scale - 60, bottom = (height - state.y) / state.scale + 60;
    // The corners of the screen lie on both sides of a line that crosses it.
    const crossesScreen = ({ x, y }, b) => {
      if (Math.max(x, b.x) < left || Math.min(x, b.x) > right || Math.max(y, b.y) < top || Math.min(y, b.y) > bottom) return false;
      const dx = b.x - x, dy = b.y - y, side = (cornerX, cornerY) => dx * (cornerY - y) > dy * (cornerX - x);
      const first = side(left, top);
      return (!dx && !dy) || side(right, top) !== first || side(left, bottom) !== first || side(right, bottom) !== first;
    };
    const shownArcs = [...arcs.keys()].filter((index) => crossesScreen(nodes[arcs[index].source], nodes[arcs[index].target]) && arcVisible(index));
    paintArcs(shownArcs, isBright);
    if (state.scale > 0.45 && (bright || arcs.length < 150)) {
      for (const index of shownArcs) if (isBright(index)) paintArcLabel(arcs[index]);
    }
    paintNodes([...nodes.keys()].filter((index) => crossesScreen(nodes[index], nodes[index]) && nodeVisible(index)), bright);
    pen.globalAlpha = 1;
    paintBrush();
    still.cost = performance.now() - begin;
    still.time = performance.now();
    still.isCurrent = false;
    still.painted = { scale: state.scale, x: state.x, y: state.y };
  };

  const clear = (ratio, width, height) => {
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.globalAlpha = 1;
    pen.fillStyle = color("background");
    pen.fillRect(0, 0, width, height);
  };

  // While a large picture is pushed or zoomed, the last whole painting is moved instead, and painted anew several times a second.
  const still = { image: document.createElement("canvas"), cost: 0, time: 0, isCurrent: false, scale: 1, x: 0, y: 0, until: 0 };
  const move = () => { still.until = performance.now() + 150; keepStill(); draw(); };
  const isMoving = () => {
    const now = performance.now();
    if (now > still.until || still.cost < 8 || now - still.time > Math.max(200, 6 * still.cost)) return false;
    clearTimeout(still.timer);
    still.timer = setTimeout(draw, 160);
    return still.isCurrent;
  };
  const keepStill = () => {
    if (still.isCurrent || still.cost < 8 || !still.painted) return;
    still.image.width = canvas.width;
    still.image.height = canvas.height;
    still.image.getContext("2d").drawImage(canvas, 0, 0);
    Object.assign(still, still.painted, { isCurrent: true });
  };
  const paintStill = () => {
    const ratio = window.devicePixelRatio || 1, factor = state.scale / still.scale;
    clear(ratio, canvas.clientWidth, canvas.clientHeight);
    pen.setTransform(factor, 0, 0, factor, ratio * (state.x - still.x * factor), ratio * (state.y - still.y * factor));
    pen.drawImage(still.image, 0, 0);
  };

  // ---- Moving around

  const fit = (which = nodes.keys()) => {
    const boxes = [...which].filter(nodeVisible).map((index) => nodes[index]);
    if (!boxes.length) return;
    const left = Math.min(...boxes.map((n) => n.x - n.width / 2)), right = Math.max(...boxes.map((n) => n.x + n.width / 2));
    const top = Math.min(...boxes.map((n) => n.y - n.height / 2)), bottom = Math.max(...boxes.map((n) => n.y + n.height / 2));
    state.scale = Math.min(1.6, 0.94 * canvas.clientWidth / (right - left), 0.94 * canvas.clientHeight / (bottom - top));
    state.x = canvas.clientWidth / 2 - (left + right) / 2 * state.scale;
    state.y = canvas.clientHeight / 2 - (top + bottom) / 2 * state.scale;
    draw();
  };

  const zoom = (factor, x = canvas.clientWidth / 2, y = canvas.clientHeight / 2) => {
    const scale = Math.min(6, Math.max(0.02, state.scale * factor));
    state.x = x - (x - state.x) * scale / state.scale;
    state.y = y - (y - state.y) * scale / state.scale;
    state.scale = scale;
    move();
  };

  const nodeAt = (event) => {
    const box = canvas.getBoundingClientRect();
    const x = (event.clientX - box.left - state.x) / state.scale, y = (event.clientY - box.top - state.y) / state.scale;
    for (let index = nodes.length - 1; index >= 0; index--) {
      const node = nodes[index];
      if (nodeVisible(index) && Math.abs(node.x - x) <= node.width / 2 && Math.abs(node.y - y) <= node.height / 2) return index;
    }
    return null;
  };

  let drag = null;
  canvas.addEventListener("pointerdown", (event) => {
    drag = { node: nodeAt(event), x: event.clientX, y: event.clientY, moved: false };
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!drag) {
      const hovered = nodeAt(event);
      if (hovered !== state.hovered) { state.hovered = hovered; draw(); }
      return;
    }
    const dx = event.clientX - drag.x, dy = event.clientY - drag.y;
    if (!drag.moved && Math.hypot(dx, dy) < 4) return;
    drag.moved = true;
    drag.x = event.clientX;
    drag.y = event.clientY;
    if (drag.node === null) {
      state.x += dx;
      state.y += dy;
      move();
    } else {
      moveNode(drag.node, dx / state.scale, dy / state.scale);
      state.pinned.add(drag.node);
      draw();
    }
  });
  canvas.addEventListener("pointerup", () => {
    if (drag && !drag.moved) choose(drag.node);
    drag = null;
  });
  canvas.addEventListener("dblclick", (event) => { const node = nodeAt(event); if (node !== null) { choose(node); expand(); } });
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    const box = canvas.getBoundingClientRect();
    zoom(Math.exp(-event.deltaY * 0.0015), event.clientX - box.left, event.clientY - box.top);
  }, { passive: false });

  // ---- Choosing, expanding, paths

  const choose = (index) => {
    if (state.awaitsPathEnd && index !== null && state.chosen !== null) return showPath(state.chosen, index);
    state.chosen = index;
    state.path = null;
    state.awaitsPathEnd = false;
    showDetails();
    draw();
  };

  const jump = (index) => {
    if (!nodeVisible(index)) { state.shown?.add(index); state.hiddenLabels.delete(nodes[index].label); showFilters(); }
    choose(index);
    state.scale = Math.max(state.scale, 0.8);
    state.x = canvas.clientWidth / 2 - nodes[index].x * state.scale;
    state.y = canvas.clientHeight / 2 - nodes[index].y * state.scale;
    draw();
  };

  const around = (indices) => new Set([...indices].flatMap((i) => [i, ...neighbors[i].map((n) => n.node)]));
  const only = () => { if (state.chosen !== null) { state.shown = around([state.chosen]); fit(); } };
  const expand = () => {
    if (!state.shown) return;
    state.shown = new Set([...state.shown, ...around(state.chosen === null ? state.shown : [state.chosen])]);
    fit();
  };
  const collapse = () => {
    if (state.chosen === null) return;
    const shown = state.shown || new Set(nodes.keys());
    for (const { node } of neighbors[state.chosen]) {
      if (neighbors[node].every((n) => n.node === state.chosen || n.node === node)) shown.delete(node);
    }
    state.shown = shown;
    draw();
  };
  const all = () => { state.shown = null; state.path = null; fit(); };

  const showPath = (from, to) => {
    const before = new Map([[from, null]]);
    for (const node of before.keys()) {
      for (const step of neighbors[node]) if (arcVisible(step.arc) && !before.has(step.node)) before.set(step.node, { node, arc: step.arc });
    }
    state.awaitsPathEnd = false;
    state.path = null;
    const path = { nodes: new Set([to]), arcs: new Set() };
    for (let step = before.get(to); step; step = before.get(step.node)) { path.nodes.add(step.node); path.arcs.add(step.arc); }
    if (before.has(to)) state.path = path;
    const words = before.has(to) ? `From ${nodes[from].name} to ${nodes[to].name}` : `No way from ${nodes[from].name} to ${nodes[to].name}`;
    details.replaceChildren(element("h2", words), ...[...path.arcs].reverse().flatMap((index) => describeArc(arcs[index])));
    draw();
  };

  // ---- The panel

  const details = byId("details");
  const element = (name, text, attributes = {}) => {
    const result = document.createElement(name);
    if (text !== undefined) result.textContent = text;
    for (const [key, value] of Object.entries(attributes)) result[key] = value;
    return result;
  };
  const nodeLink = (index) => element("button", nodes[index].name, { className: "link", onclick: () => jump(index) });

  const describeArc = (arc) => {
    const head = element("h3");
    head.append(nodeLink(arc.source), ` ${arc.label} `, nodeLink(arc.target));
    const parts = [head, element("p", [arc.status, arc.when].filter(Boolean).join(", "), { className: "muted" })];
    for (const piece of arc.evidence) {
      const quote = element("blockquote", piece.text);
      const source = element("div", undefined, { className: "muted" });
      source.append([piece.date, ""].filter(Boolean).join(" "));
      if (/^https?:\/\//.test(piece.url || "")) source.append(" ", element("a", piece.source, { href: piece.url, target: "_blank", rel: "noopener" }));
      else source.append(" " + piece.source);
      quote.append(source);
      parts.push(quote);
    }
    return parts;
  };

  const showDetails = () => {
    if (state.chosen === null) {
      details.replaceChildren(element("h2", data.title), element("p", data.summary, { className: "muted" }),
        ...data.notes.map((note) => element("p", note, { className: "muted" })));
      return;
    }
    const node = nodes[state.chosen], own = neighbors[state.chosen].filter((n) => arcVisible(n.arc)).map((n) => arcs[n.arc]);
    const parts = [element("h2", node.name), element("p", [node.label, ...node.aliases].join(" · "), { className: "muted" })];
    if (node.quotations) parts.push(element("p", `Quoted ${node.quotations === 1 ? "once" : node.quotations + " times"} in the reports`, { className: "muted" }));
    own.sort((a, b) => (a.dates[0] || ["~"])[0] < (b.dates[0] || ["~"])[0] ? -1 : 1);
    details.replaceChildren(...parts, ...own.flatMap(describeArc));
    details.parentElement.scrollTop = 0;
  };

  const showFilters = () => {
    const groups = [["label", state.hiddenLabels, nodes, "node.", ".line"], ["family", state.hiddenFamilies, arcs, "arc.", ""],
      ["status", state.hiddenStatuses, arcs, null, ""]];
    byId("filters").replaceChildren(...groups.map(([key, hidden, items, before, after]) => {
      const row = element("div");
      for (const value of [...new Set(items.map((item) => item[key]))].sort()) {
        const box = element("input", undefined, { type: "checkbox", checked: !hidden.has(value) });
        box.onchange = () => { if (box.checked) hidden.delete(value); else hidden.add(value); showDetails(); draw(); };
        const label = element("label");
        label.append(box);
        if (before) {
          const swatch = element("span", undefined, { className: "swatch" });
          swatch.style.background = color(before + value + after, before + "other" + after);
          label.append(swatch);
        }
        label.append(data.words[value] || value || "other");
        row.append(label);
      }
      return row;
    }));
  };

  // ---- Time

  const brush = byId("brush");
  const days = arcDays.flat(2);
  const first = Math.min(...days), last = Math.max(...days) + 1;
  const brushX = (day) => (day - first) / Math.max(1, last - first) * (brush.clientWidth - 2) + 1;
  const brushDay = (x) => first + (x - 1) / Math.max(1, brush.clientWidth - 2) * (last - first);
  const dayText = (day) => [Math.floor(day / 372), Math.floor(day % 372 / 31) + 1, Math.floor(day % 31) + 1].map((n) => String(n).padStart(2, "0")).join("-");

  let paintedBrush = "";
  const paintBrush = () => {
    if (!days.length) { brush.style.display = "none"; return; }
    const ratio = window.devicePixelRatio || 1, width = brush.parentElement.clientWidth - 28, height = 54;
    const look = `${width} ${ratio} ${state.span} ${color("text")}`;
    if (look === paintedBrush) return;
    paintedBrush = look;
    brush.style.width = width + "px";
    brush.width = Math.round(width * ratio);
    brush.height = height * ratio;
    const ink = brush.getContext("2d");
    ink.scale(ratio, ratio);
    const bins = new Array(Math.max(1, Math.floor(width / 7))).fill(0);
    arcDays.flat().forEach(([start, end]) => {
      bins[Math.min(bins.length - 1, Math.max(0, Math.floor(((start + end) / 2 - first) / (last - first) * bins.length)))] += 1;
    });
    const highest = Math.max(...bins);
    ink.fillStyle = color("arc.talk");
    bins.forEach((count, index) => { if (count) { const size = 4 + 30 * count / highest; ink.fillRect(index * width / bins.length, 38 - size, width / bins.length - 1, size); } });
    ink.fillStyle = color("muted");
    ink.font = "11px Helvetica, Arial, sans-serif";
    ink.fillText(dayText(state.span ? state.span[0] : first), 2, 51);
    ink.textAlign = "right";
    ink.fillText(dayText(state.span ? state.span[1] : last - 1), width - 2, 51);
    if (state.span) {
      ink.globalAlpha = 0.2;
      ink.fillStyle = color("text");
      ink.fillRect(brushX(state.span[0]), 0, Math.max(2, brushX(state.span[1] + 1) - brushX(state.span[0])), 40);
    }
  };
  let brushStart = null;
  brush.addEventListener("pointerdown", (event) => { brushStart = event.offsetX; brush.setPointerCapture(event.pointerId); });
  brush.addEventListener("pointermove", (event) => {
    if (brushStart === null) return;
    const [a, b] = [brushStart, event.offsetX].map(brushDay).sort((x, y) => x - y);
    state.span = Math.abs(event.offsetX - brushStart) < 4 ? null : [Math.floor(a), Math.floor(b)];
    draw();
  });
  brush.addEventListener("pointerup", (event) => {
    if (Math.abs(event.offsetX - brushStart) < 4) state.span = null;
    brushStart = null;
    showDetails();
    draw();
  });

  // ---- Saving

  const escape = (text) => String(text).replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
  const toSVG = () => {
    const shown = [...nodes.keys()].filter(nodeVisible).map((i) => nodes[i]);
    const left = Math.min(...shown.map((n) => n.x - n.width / 2)) - 20, top = Math.min(...shown.map((n) => n.y - n.height / 2)) - 40;
    const width = Math.max(...shown.map((n) => n.x + n.width / 2)) + 20 - left, height = Math.max(...shown.map((n) => n.y + n.height / 2)) + 20 - top;
    const parts = [`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}" font-family="Helvetica, Arial, sans-serif" text-anchor="middle">`,
      `<title>${escape(data.title)}</title><rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${color("background")}"/>`];
    arcs.forEach((arc, index) => {
      if (!arcVisible(index)) return;
      const { start: a, middle, end: b } = curve(index);
      parts.push(`<path d="M${a.x} ${a.y}Q${middle.x} ${middle.y} ${b.x} ${b.y}" fill="none" stroke="${arcColor(arc)}" stroke-width="${arcWidth(arc)}"${arc.status === "planned" ? ' stroke-dasharray="6 4"' : ""}><title>${escape(arc.label)}</title></path>`);
    });
    for (const node of shown) {
      const fill = color(`node.${node.label}.fill`, "node.other.fill"), line = color(`node.${node.label}.line`, "node.other.line");
      parts.push(node.label === "Person"
        ? `<rect x="${node.x - node.width / 2}" y="${node.y - node.height / 2}" width="${node.width}" height="${node.height}" rx="${Math.min(node.height / 2, 18)}" fill="${fill}" stroke="${line}"/>`
        : `<polygon points="${outline(node).map(([dx, dy]) => `${node.x + dx},${node.y + dy}`).join(" ")}" fill="${fill}" stroke="${line}"/>`);
      node.lines.forEach((text, row) => parts.push(`<text x="${node.x}" y="${node.y + 4.5 + (row - (node.lines.length - 1) / 2) * 15.5}" font-size="13" font-weight="bold" fill="${color("text")}">${escape(text)}</text>`));
    }
    return parts.join("\n") + "\n</svg>\n";
  };
  const save = () => {
    const link = element("a", "", { href: URL.createObjectURL(new Blob([toSVG()], { type: "image/svg+xml" })), download: "graph.svg" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  // ---- Controls

  const setDark = (isDark) => { document.documentElement.classList.toggle("dark", isDark); showFilters(); draw(); };
  const togglePin = () => {
    if (state.chosen === null) return;
    if (!state.pinned.delete(state.chosen)) state.pinned.add(state.chosen);
    draw();
  };
  const awaitPath = () => { state.awaitsPathEnd = state.chosen !== null; byId("hint").textContent = "Now click the other end of the path."; };
  const commands = { fit: () => fit(), only, expand, collapse, all, path: awaitPath, pin: togglePin, save, print: () => window.print(),
    dark: () => setDark(!document.documentElement.classList.contains("dark")) };
  for (const [id, run] of Object.entries(commands)) byId(id).onclick = run;
  const keys = { 0: "fit", n: "only", e: "expand", c: "collapse", a: "all", p: "path", i: "pin", d: "dark", s: "save" };
  const walk = (step) => {
    const visible = [...nodes.keys()].filter(nodeVisible);
    if (visible.length) jump(visible[(visible.indexOf(state.chosen) + step + visible.length) % visible.length]);
  };
  document.addEventListener("keydown", (event) => {
    if (event.target.tagName === "INPUT" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (keys[event.key]) commands[keys[event.key]]();
    else if (event.key === "/") { event.preventDefault(); byId("search").focus(); }
    else if (event.key === "+") zoom(1.3);
    else if (event.key === "-") zoom(1 / 1.3);
    else if (event.key === "Escape") choose(null);
    else if (event.key === "ArrowRight" || event.key === "ArrowDown") walk(1);
    else if (event.key === "ArrowLeft" || event.key === "ArrowUp") walk(-1);
    else return;
    event.preventDefault();
  });

  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const find = (text) => {
    const wanted = fold(text.trim());
    if (!wanted) return -1;
    const exact = nodes.findIndex((node) => [node.name, ...node.aliases].some((name) => fold(name) === wanted));
    return exact >= 0 ? exact : nodes.findIndex((node) => fold(node.name).includes(wanted));
  };
  byId("search").addEventListener("change", (event) => { const found = find(event.target.value); if (found >= 0) jump(found); });
  byId("names").replaceChildren(...nodes.map((node) => element("option", undefined, { value: node.name })));

  document.title = data.title;
  byId("title").textContent = data.title;
  byId("hint").textContent += data.notes.length ? " " + data.notes.join(" ") : "";
  setDark(data.theme === "dark");
  showDetails();
  fit();
  window.addEventListener("resize", draw);
  window.parley = { state, paint, step, move, nodes, arcs, choose, jump, find, showPath, toSVG, fit, arcVisible, nodeVisible };
})();
