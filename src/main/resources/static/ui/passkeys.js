import { send } from "./server.js";
import { text } from "./text.js";

/** Whether the browser has passkeys, on any page. */
export const POSSIBLE = "PublicKeyCredential" in window;

const TYPE = "public-key";

/** Lets a device make a passkey for whoever has signed in, and the server keep it. */
export async function make(label) {
  const { body: wish } = await send("POST", "api/passkeys/wish");
  const made = await asked(() => navigator.credentials.create({ publicKey: creation(wish) }));
  return send("POST", "api/passkeys", {
    label,
    clientData: written(made.response.clientDataJSON),
    attestation: written(made.response.attestationObject),
  });
}

/** Lets a device say who it is, and the server believe it. */
export async function signIn() {
  const { body: wish } = await send("POST", "api/session/challenge");
  const publicKey = { challenge: read(wish.challenge), rpId: wish.host, userVerification: "required" };
  const { rawId, response } = await asked(() => navigator.credentials.get({ publicKey }));
  return send("POST", "api/session/passkey", {
    id: written(rawId),
    clientData: written(response.clientDataJSON),
    deviceData: written(response.authenticatorData),
    signature: written(response.signature),
    handle: written(response.userHandle ?? new ArrayBuffer(0)),
  });
}

function creation(wish) {
  return {
    challenge: read(wish.challenge),
    rp: { id: wish.host, name: "EXStreamTV" },
    user: { id: read(wish.handle), name: wish.name, displayName: wish.name },
    pubKeyCredParams: wish.algorithms.map((alg) => ({ type: TYPE, alg })),
    excludeCredentials: wish.known.map((id) => ({ type: TYPE, id: read(id) })),
    authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
    attestation: "none",
  };
}

/** What browsers say when nothing came of it tells more to programmers than to people. */
async function asked(ask) {
  try {
    return await ask();
  } catch (problem) {
    const known = { NotAllowedError: "passkey.cancelled", InvalidStateError: "passkey.there" };
    throw new Error(text(`account.${known[problem.name] ?? "passkey.failed"}`), { cause: problem });
  }
}

/** Bytes of base64url. */
function read(encoded) {
  return Uint8Array.from(atob(encoded.replaceAll("-", "+").replaceAll("_", "/")), (each) => each.charCodeAt(0));
}

function written(bytes) {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
