// Has the browser make or give the passkey a form asks for, and sends it with the form. What comes of it is the server's to say; what only
// the browser knows (nothing chosen, no way to do it) is said beside the button.
(() => {
  const browser = globalThis.SimpleWebAuthnBrowser;

  function problemOf(error) {
    if (!browser?.browserSupportsWebAuthn()) return "unsupported";
    return error?.code === "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED" ? "known" : "cancelled";
  }

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const field = form.querySelector("input[name=credential]");
    const said = form.querySelector("[data-passkey-problem]");
    const say = (problem) => {
      said.textContent = form.querySelector(`template[data-problem=${problem}]`)?.content.textContent ?? "";
    };

    form.addEventListener("submit", (event) => {
      if (field.value) return;
      event.preventDefault();
      // It is not sent yet: whoever counts what was sent must not hear of it.
      event.stopPropagation();
      said.textContent = "";
      const optionsJSON = JSON.parse(form.dataset.options);
      const ask = form.dataset.passkey === "make" ? "startRegistration" : "startAuthentication";
      Promise.resolve()
        .then(() => browser[ask]({ optionsJSON }))
        .then(
          (credential) => {
            field.value = JSON.stringify(credential);
            form.requestSubmit();
          },
          (error) => say(problemOf(error)),
        );
    });
  }
})();
