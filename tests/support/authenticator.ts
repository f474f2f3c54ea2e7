import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";

/* A device that holds one passkey, as a browser would speak for it. Format: Web Authentication, level 2, sections 6.1 and 6.5. */

/** What a page asks for, as far as a device minds. */
type Asked = { challenge: string; rpId?: string; rp?: { id?: string } };
type Told = { origin: string; unlocked?: boolean; counter?: number };

const [PRESENT, UNLOCKED, WITH_KEY] = [0x01, 0x04, 0x40];

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");
const sha256 = (data: string | Uint8Array): Buffer => createHash("sha256").update(data).digest();

export function authenticator() {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(32);
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const coseKey = isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, "base64url")],
      [-3, Buffer.from(y, "base64url")],
    ]),
  );

  const clientData = (type: string, challenge: string, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

  function state(host: string, { unlocked = true, counter = 0 }: Told, key?: Uint8Array): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const flags = PRESENT | (unlocked ? UNLOCKED : 0) | (key ? WITH_KEY : 0);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    const named = key ? [Buffer.alloc(16), length, id, Buffer.from(key)] : [];
    return Buffer.concat([sha256(host), Buffer.from([flags]), count, ...named]);
  }

  const named = { id: base64url(id), rawId: base64url(id), type: "public-key" };
  return {
    id,
    /** Makes the passkey. In: what the page asked for, as JSON. Out: what its form sends. */
    make(options: string, told: Told): string {
      const { challenge, rp } = JSON.parse(options) as Asked;
      const authData = state(rp?.id ?? "", told, coseKey);
      const attestation = new Map<string, unknown>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", new Uint8Array(authData)],
      ]);
      return JSON.stringify({
        ...named,
        response: {
          clientDataJSON: base64url(clientData("webauthn.create", challenge, told.origin)),
          attestationObject: base64url(isoCBOR.encode(attestation as Parameters<typeof isoCBOR.encode>[0])),
          transports: ["internal"],
        },
      });
    },
    /** Answers with it. In: what the page asked for, as JSON. Out: what its form sends. */
    give(options: string, told: Told): string {
      const { challenge, rpId = "" } = JSON.parse(options) as Asked;
      const authData = state(rpId, told);
      const client = clientData("webauthn.get", challenge, told.origin);
      const signature = sign("sha256", Buffer.concat([authData, sha256(client)]), privateKey);
      return JSON.stringify({
        ...named,
        response: {
          clientDataJSON: base64url(client),
          authenticatorData: base64url(authData),
          signature: base64url(signature),
        },
      });
    },
  };
}
