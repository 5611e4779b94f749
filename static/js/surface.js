// A canvas that lies on the map, moves and zooms with it, and is painted anew when it rests.

const PANE = "strikes";
const PADDING = 0.1; // of the map's size on each side, so that short moves show no edge

/**
 * `paint(context, view)` draws; view is {left, top, scale, width, height, margin} in pixels of the
 * whole world, of which the margin {x, y} lies beyond the map's edge on each side.
 */
export function surfaceOf(L, map, paint) {
  const Surface = L.Renderer.extend({
    _initContainer() {
      this._container = document.createElement("canvas");
      this._container.setAttribute("aria-hidden", "true");
      this._container.style.pointerEvents = "none";
      this._context = this._container.getContext("2d");
    },

    _destroyContainer() {
      this._container.remove();
      delete this._container;
    },

    _updatePaths() {},

    _update() {
      if (this._map._animatingZoom && this._bounds) return;
      L.Renderer.prototype._update.call(this);
      const size = this._bounds.getSize();
      const density = window.devicePixelRatio || 1;
      L.DomUtil.setPosition(this._container, this._bounds.min);
      this._container.width = density * size.x;
      this._container.height = density * size.y;
      this._container.style.width = `${size.x}px`;
      this._container.style.height = `${size.y}px`;
      this.draw();
    },

    draw() {
      if (!this._bounds) return;
      const density = window.devicePixelRatio || 1;
      const size = this._bounds.getSize();
      const corner = this._map.getPixelOrigin().add(this._bounds.min);
      const scale = 256 * 2 ** this._map.getZoom();
      this._context.setTransform(density, 0, 0, density, 0, 0);
      this._context.clearRect(0, 0, size.x, size.y);
      const margin = size.multiplyBy(PADDING / (1 + 2 * PADDING));
      const view = { left: corner.x, top: corner.y, width: size.x, height: size.y, scale, margin };
      paint(this._context, view);
    },

    /** A point of the map's own pane → a point of the canvas. */
    toCanvas(layerPoint) {
      return layerPoint.subtract(this._bounds.min);
    },
  });
  map.createPane(PANE).style.zIndex = 450; // above the provinces, under names and pop-ups
  return new Surface({ padding: PADDING, pane: PANE }).addTo(map);
}
