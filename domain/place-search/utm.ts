/** Danish addresses are surveyed in UTM zone 32 (EPSG:25832); the map wants degrees. Krüger's series, true to a millimetre. */
import type { At } from '../geo/at';

const A = 6378137;
const F = 1 / 298.257222101; // GRS 80
const N = F / (2 - F);
const K0 = 0.9996;
const EAST = 500_000;
const MIDDLE = 9; // degrees
const RADIUS = (A / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const BETA = [N / 2 - (2 / 3) * N ** 2 + (37 / 96) * N ** 3, N ** 2 / 48 + N ** 3 / 15, (17 / 480) * N ** 3] as const;
const DELTA = [2 * N - (2 / 3) * N ** 2 - 2 * N ** 3, (7 / 3) * N ** 2 - (8 / 5) * N ** 3, (56 / 15) * N ** 3] as const;

/** @param x metres east · @param y metres north */
export function fromUtm32(x: number, y: number): At {
  const xi = y / (K0 * RADIUS);
  const eta = (x - EAST) / (K0 * RADIUS);
  let [north, east] = [xi, eta];
  for (const [i, beta] of BETA.entries()) {
    const k = 2 * (i + 1);
    north -= beta * Math.sin(k * xi) * Math.cosh(k * eta);
    east -= beta * Math.cos(k * xi) * Math.sinh(k * eta);
  }
  const chi = Math.asin(Math.sin(north) / Math.cosh(east));
  const lat = DELTA.reduce((sum, delta, i) => sum + delta * Math.sin(2 * (i + 1) * chi), chi);
  const lng = Math.atan2(Math.sinh(east), Math.cos(north));
  return [(lat * 180) / Math.PI, MIDDLE + (lng * 180) / Math.PI];
}
