/** Steps of the zoom; 1 fits the width of the viewer. */
const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const

/** The next zoom in a direction; the same at either end. */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  const at = STEPS.findIndex(step => step >= zoom)
  return STEPS[Math.min(Math.max(at + direction, 0), STEPS.length - 1)] ?? zoom
}
