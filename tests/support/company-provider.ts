import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** Somebody the company knows. */
export type Known = { sub: string; email?: string; verified?: boolean; amr?: string[]; acr?: string };

export const CLIENT = { id: "rightsdesk", secret: "a secret only the two of us know" };

/** A company's own sign-in: a real OpenID provider on this machine that lets in whoever is named, without asking. `forge`: from now on its ID tokens come with a signature that is not its own, or with its own again. */
export type Company = {
  issuer: string;
  letIn: (known: Known) => void;
  forge: (forging: boolean) => void;
  stop: () => Promise<void>;
};

/** Has what is answered say another signature of the ID token, where it holds one. */
function spoilSignature(response: ServerResponse): void {
  const end = response.end.bind(response) as (body: unknown) => ServerResponse;
  response.end = ((body: unknown) =>
    end(
      String(body).replace(/("id_token":"[^".]+\.[^".]+\.)([^"]{20})/, (_, start: string, signed: string) =>
        start.concat([...signed].reverse().join("")),
      ),
    )) as ServerResponse["end"];
}

function providerAt(issuer: string, callback: string, known: () => Known): Provider {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [callback],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    // How somebody signed in stands in the ID token, as companies' own providers have it.
    conformIdTokenClaims: false,
    claims: { openid: ["sub", "acr", "amr"], email: ["email", "email_verified"] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ["a key of this test"] },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => {
        const { email, verified } = known();
        return { sub, ...(email ? { email, email_verified: verified ?? true } : {}) };
      },
    }),
    async loadExistingGrant(ctx) {
      const { oidc } = ctx;
      const grant = new oidc.provider.Grant({
        clientId: oidc.client!.clientId,
        accountId: oidc.session!.accountId!,
      });
      grant.addOIDCScope("openid email");
      await grant.save();
      return grant;
    },
    renderError: (ctx, out) => {
      ctx.body = out.error;
    },
  });
  return provider;
}

/** Starts a provider that sends people back to an address, which need only be known once somebody comes. */
export async function startCompany(callback: () => string): Promise<Company> {
  let known: Known = { sub: "nobody" };
  const server: Server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let started: Provider | undefined;
  let forging = false;
  server.on("request", (request, response) => {
    if (forging) spoilSignature(response);
    const provider = (started ??= providerAt(issuer, callback(), () => known));
    if (!request.url?.startsWith("/interaction/")) return void provider.callback()(request, response);
    const { sub, amr, acr } = known;
    const login = { accountId: sub, ...(amr ? { amr } : {}), ...(acr ? { acr } : {}) };
    void provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  });
  return {
    issuer,
    letIn: (next) => {
      known = next;
    },
    forge: (next) => {
      forging = next;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((closed) => void server.close(() => closed()));
    },
  };
}

/** Goes through the provider as a browser that was never there does. In: where the desk sent it. Out: where the provider sends it back to. */
export async function through(address: string, callback: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = address;
  for (let steps = 0; steps < 10; steps += 1) {
    const answer = await fetch(at, {
      redirect: "manual",
      headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const sign = pair.indexOf("=");
      cookies.set(pair.slice(0, sign), pair.slice(sign + 1));
    }
    const location = answer.headers.get("Location");
    if (!location) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`);
    at = new URL(location, at).toString();
    if (at.startsWith(callback)) return at;
  }
  throw new Error("the provider sends its guest around in circles");
}
