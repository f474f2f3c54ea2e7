import type { Profile } from "../profile/profile";
import { baiju } from "./baiju";
import { ccpa } from "./ccpa";
import { gdpr } from "./gdpr";
import { resourceCloud } from "./resource-cloud";
import { resourceGo } from "./resource-go";
import { tradeNotice } from "./trade-notice";
import { yishou } from "./yishou";

/** The profiles that come with the product; the first is the default portal's. */
export const SHIPPED: readonly Profile[] = [resourceGo, resourceCloud, tradeNotice, yishou, baiju, gdpr, ccpa];
export const DEFAULT_POLICY = resourceGo.id;
