/** Fluent's menus keep a submenu open while the mouse is on its way to it. No menu of the pane has one. */
export function useSafeZoneArea() {
  return { targetRef: null, containerRef: null, elementToRender: null };
}
