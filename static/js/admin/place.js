// The map of a form with a point: latitude, longitude, map, area and province say the same thing,
// and where they do not, the form says so.

import { ask, unhurried } from "./answers.js";
import { choose, chosen, chosenNames, onChoice } from "./choices.js";
import { PointMap } from "./point-map.js";

const LEVEL_PRECISION = { place: "1", district: "3", province: "4", country: "6" };
const boxes = Object.fromEntries(
  ["lat", "lon", "radius_km", "where_prec"].map((name) => [name, document.getElementById(`id_${name}`)]),
);
const provinceField = document.getElementById("id_provinces") ? "provinces" : "province";
const says = () => document.getElementById("point-says");

let map;
let areaPoint = null;
let filledIn = chosen(provinceField).length === 0; // the form chose the province, not the editor

function typedPoint() {
  const [lat, lon] = [boxes.lat.value, boxes.lon.value];
  if (lat.trim() === "" || lon.trim() === "") return null;
  const point = [Number(lat), Number(lon)];
  return Math.abs(point[0]) <= 90 && Math.abs(point[1]) <= 180 ? point : null;
}

function radius() {
  const near = !boxes.where_prec || boxes.where_prec.value === "2";
  return near ? Number(boxes.radius_km?.value) || 0 : 0;
}

function draw() {
  map.show(typedPoint(), areaPoint, radius());
}

function place([lat, lon]) {
  boxes.lat.value = lat.toFixed(5);
  boxes.lon.value = lon.toFixed(5);
  draw();
  checkProvince();
}

const checkProvince = unhurried(async () => {
  const point = typedPoint();
  if (!point) return tell("");
  const found = await ask("province", { lat: point[0], lon: point[1] });
  if (found && String(typedPoint()) === String(point)) compare(found);
}, 150);

function compare(found) {
  const stated = chosen(provinceField);
  if (!found.id) return tell("The point lies in no province of the gazetteer.", true);
  if (stated.length === 0 || filledIn) {
    fillProvince(found);
    return tell(`The point lies in ${found.name}.`);
  }
  if (stated.includes(String(found.id))) return tell(`The point lies in ${found.name}.`);
  tell(`The point lies in ${found.name}, but the province stated is ${chosenNames(provinceField).join(", ")}.`, true);
}

function fillProvince({ id, name }) {
  filling = true;
  choose(provinceField, { id, text: name });
  filling = false;
  filledIn = true;
}
let filling = false;

function tell(words, isWrong = false) {
  says().textContent = words;
  says().classList.toggle("is-wrong", isWrong);
}

async function takeArea() {
  const [id] = chosen("area");
  const area = id ? await ask("area", { id }) : null;
  areaPoint = area?.level === "place" && area.lat !== null ? [area.lat, area.lon] : null;
  if (area?.province && (filledIn || chosen(provinceField).length === 0)) fillProvince(area.province);
  draw();
  if (!typedPoint() && areaPoint) map.goTo(areaPoint);
  return area;
}

async function onArea() {
  const area = await takeArea();
  const precision = boxes.where_prec;
  if (area?.level && precision && !precision.dataset.chosen) precision.value = LEVEL_PRECISION[area.level];
  draw();
}

function connect() {
  for (const box of Object.values(boxes)) {
    box?.addEventListener("input", () => {
      draw();
      if (box === boxes.lat || box === boxes.lon) checkProvince();
    });
  }
  const precision = boxes.where_prec;
  if (precision && chosen("area").length) precision.dataset.chosen = "yes"; // a stored one stands
  precision?.addEventListener("change", () => (precision.dataset.chosen = "yes"));
  document.getElementById("point-clear").addEventListener("click", () => {
    boxes.lat.value = boxes.lon.value = "";
    tell("");
    draw();
  });
  onChoice("area", onArea);
  onChoice(provinceField, () => {
    if (filling) return;
    filledIn = chosen(provinceField).length === 0;
    checkProvince();
  });
}

window.addEventListener("map:init", async ({ detail }) => {
  map = new PointMap(detail.map, place);
  connect();
  draw();
  if (typedPoint()) map.goTo(typedPoint());
  checkProvince();
  await takeArea();
  const provinces = await ask("boundaries", {});
  if (provinces) map.drawProvinces(provinces, Boolean(typedPoint() || areaPoint));
});
