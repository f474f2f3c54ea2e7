import type { Profile } from "../profile";
import { resourceGo } from "./resource-go";

/** The profiles that come with the product; the first is the default portal's. */
export const SHIPPED: readonly Profile[] = [resourceGo];
export const DEFAULT_POLICY = resourceGo.id;
