// Every page works without this file. It adds comforts: a print button, protection from a double press, a way back that does
// not ask whether a form should be sent once more, what a closed list cuts on a phone in full below it, a file dropped or
// pasted on the row it belongs to, keys for the desk, which can be switched off, and the way back to the row of it one left.
(() => {
  history.replaceState(history.state, "", location.href);

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }

  const sent = new WeakSet();
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
    if (sent.has(form)) {
      event.preventDefault();
      return;
    }
    sent.add(form);
    form.setAttribute("aria-busy", "true");
  });

  // A page that comes back by the back button may be sent again.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
  });

  const summary = document.querySelector("[data-error-summary]");
  // What was typed and not sent is back: whatever the address points at, that is said first.
  const back = document.querySelector("[data-arriving]");
  const first = summary ?? back;
  if (first instanceof HTMLElement) first.focus();
  // Where one answer is all that is missing, the keyboard is there.
  else document.querySelector("[data-asked] input")?.focus();

  // A menu that hangs over the page closes when one goes on elsewhere.
  const menu = document.querySelector("[data-menu]");
  function closeMenu(back) {
    if (!menu?.open) return;
    menu.open = false;
    if (back) menu.querySelector("summary").focus();
  }
  if (menu) {
    document.addEventListener("click", (event) => {
      if (!menu.contains(event.target)) closeMenu(false);
    });
    menu.addEventListener("keydown", (event) => {
      if (event.key === "Escape") closeMenu(true);
    });
    menu.addEventListener("focusout", (event) => {
      if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) closeMenu(false);
    });
  }

  // What is chosen in a closed list, in full below it where that would be cut.
  function sayWhole(list) {
    const whole = list.parentElement?.querySelector("[data-whole]");
    if (!whole) return;
    const option = list.selectedOptions[0];
    const long = option !== undefined && "long" in option.dataset;
    whole.textContent = long ? option.textContent : "";
    whole.hidden = !long;
  }
  for (const list of document.querySelectorAll("select")) sayWhole(list);
  window.addEventListener("pageshow", () => {
    for (const list of document.querySelectorAll("select")) sayWhole(list);
  });
  document.addEventListener("change", (event) => {
    if (event.target instanceof HTMLSelectElement) sayWhole(event.target);
  });

  // How many rows are marked, beside the button that does something with them.
  for (const form of document.querySelectorAll("form[data-marks]")) {
    const said = form.querySelector("[data-marked]");
    const say = () => {
      const marked = document.querySelectorAll(`input[name="${form.dataset.marks}"][form="${form.id}"]:checked`);
      said.textContent = said.dataset.marked.replace("#", marked.length);
      said.hidden = false;
    };
    if (!said) continue;
    document.addEventListener("change", say);
    // A browser that comes back marks the rows again after this file has run.
    window.addEventListener("pageshow", say);
    say();
  }

  // How far something is that runs elsewhere; once there is more to see the page shows it. Without a script a link reads it anew.
  const progress = document.querySelector("[data-progress]");
  const PROGRESS_MS = 1_000;
  async function sayProgress() {
    try {
      const answer = await fetch(progress.dataset.progress, { redirect: "error" });
      if (!answer.ok) return clearInterval(progressing);
      const { state, through } = await answer.json();
      if (state !== progress.dataset.progressState) {
        clearInterval(progressing);
        location.replace(progress.dataset.progressPage ?? location.pathname);
        return;
      }
      const words = progress.querySelector("[data-progress-words]");
      words.textContent = words.dataset.progressWords.replace("#", through);
      progress.querySelector("progress").value = through;
    } catch {
      // Away for a moment: the next time says it.
    }
  }
  const progressing = progress ? setInterval(sayProgress, PROGRESS_MS) : 0;

  // A file dropped or pasted on a row is chosen for it and uploaded at once, as its field and its button would.
  const attachNow = document.querySelector("#attach-now");
  function attachTo(row, files) {
    const field = document.querySelector("#file");
    if (!attachNow || !(field instanceof HTMLInputElement) || files.length === 0) return false;
    const one = new DataTransfer();
    one.items.add(files[0]);
    field.files = one.files;
    const where = document.querySelector("#attach");
    if (where instanceof HTMLSelectElement) where.value = row.dataset.attach;
    const said = document.querySelector("[data-attach-said] > [hidden]");
    if (said) said.hidden = false;
    attachNow.form.requestSubmit(attachNow);
    return true;
  }
  for (const row of document.querySelectorAll("[data-attach]")) {
    row.addEventListener("dragover", (event) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    });
    row.addEventListener("drop", (event) => {
      if (attachTo(row, event.dataTransfer?.files ?? [])) event.preventDefault();
    });
    row.addEventListener("paste", (event) => {
      if (attachTo(row, event.clipboardData?.files ?? [])) event.preventDefault();
    });
  }

  // Now and then an open ticket says so, and is told who else has it open, while somebody looks at it.
  const presence = document.querySelector("[data-presence]");
  const PRESENT_MS = 45_000;
  async function sayPresent() {
    if (document.visibilityState !== "visible") return;
    try {
      const answer = await fetch(presence.dataset.presence, {
        method: "POST",
        body: new URLSearchParams(),
        redirect: "error",
      });
      if (answer.status === 401) clearInterval(saying);
      if (answer.ok) presence.textContent = await answer.text();
    } catch {
      // Away for a while: the next time says it.
    }
  }
  const saying = presence ? setInterval(sayPresent, PRESENT_MS) : 0;
  if (presence) document.addEventListener("visibilitychange", sayPresent);

  // How much of what one is told of is unread, as long as one is signed in. Without a stream a reload says it; a page that is
  // left at once opens none.
  const unread = document.querySelector("[data-unread]");
  const STAYED_MS = 3_000;
  function listen() {
    const source = new EventSource(unread.dataset.unread);
    let before = Number(unread.dataset.unreadCount);
    source.addEventListener("unread", (event) => {
      const { count } = JSON.parse(event.data);
      const text = count > 0 ? unread.dataset.unreadWords.replace("#", count) : "";
      if (unread.textContent !== text) unread.textContent = text;
      const more = document.querySelector("[data-told-new]");
      if (more && count > before) more.hidden = false;
      before = count;
    });
    source.addEventListener("over", () => source.close());
    window.addEventListener("pagehide", () => source.close());
  }
  if (unread && "EventSource" in window) setTimeout(listen, STAYED_MS);

  const box = document.querySelector("[data-search]");

  // Coming back from a ticket one goes on where one left: in the same view, at the same row, or the one that took its place.
  const LIST = "/desk";
  const LEFT = "queue-left";
  function leftBehind() {
    try {
      return JSON.parse(sessionStorage.getItem(LEFT) ?? "{}");
    } catch {
      return {};
    }
  }
  function leave(what) {
    try {
      sessionStorage.setItem(LEFT, JSON.stringify({ ...leftBehind(), ...what }));
    } catch {
      // Without a memory of its own the page works as it does without this file.
    }
  }
  const { view, row: leftRow, at: leftAt } = leftBehind();
  if (view) for (const link of document.querySelectorAll(`a[data-back][href="${LIST}"]`)) link.href = view;

  // / leads to the search box, j and k walk the rows, x chooses one; Enter opens it because its link has the focus. Nothing happens while somebody types.
  const rowOf = (element) => (element instanceof Element ? element.closest("[data-row]") : null);
  const links = [...document.querySelectorAll("[data-row] th a")];

  function rowLeft() {
    const same = links.findIndex((link) => link.pathname === leftRow);
    return same !== -1 || leftAt === undefined ? same : Math.min(leftAt, links.length - 1);
  }

  const inList = location.pathname === LIST && links.length > 0;
  // The queue as one looks at it; where one goes on in it is no part of that.
  const here = new URL(location.href);
  here.searchParams.delete("at");
  const seen = here.pathname + here.search;
  const cameBack = document.referrer.startsWith(`${location.origin}${LIST}/tickets/`);
  let goOnAt = inList && view === seen ? rowLeft() : -1;
  if (inList) {
    leave({ view: seen });
    if (links.some((link) => `#${link.id}` === location.hash)) goOnAt = -1;
    else if (cameBack && goOnAt !== -1 && !first && !location.hash) links[goOnAt].focus();
    for (const [at, link] of links.entries()) link.addEventListener("click", () => leave({ row: link.pathname, at }));
  }

  function step(by) {
    const row = rowOf(document.activeElement);
    const at = links.findIndex((link) => row !== null && rowOf(link) === row);
    const start = goOnAt !== -1 ? goOnAt : by === 1 ? 0 : links.length - 1;
    goOnAt = -1;
    links[at === -1 ? start : at + by]?.focus();
  }

  // n and p lead to the next and the previous ticket of the queue one came from; never away from words that were not sent.
  const FIELDS = "main form[method=post] :is(textarea, input[type=text], input[type=email])";
  function goOn(to) {
    const link = document.querySelector(`[data-step="${to}"]`);
    const written = [...document.querySelectorAll(FIELDS)].find(
      ({ value, defaultValue }) => value !== defaultValue || (summary !== null && value !== ""),
    );
    (written ?? link).focus();
    if (!written) link.click();
  }

  // The card that names the keys, and switches them off: single letters get in the way of who speaks to their machine.
  const KEYS_OFF = "keys-off";
  const card = document.querySelector("[data-keys]");
  const whether = card?.querySelector("input[type=checkbox]");
  function areOff() {
    try {
      return localStorage.getItem(KEYS_OFF) !== null;
    } catch {
      return false;
    }
  }
  if (card) {
    card.hidden = false;
    whether.checked = !areOff();
    whether.addEventListener("change", () => {
      try {
        if (whether.checked) localStorage.removeItem(KEYS_OFF);
        else localStorage.setItem(KEYS_OFF, "");
      } catch {
        whether.checked = true;
      }
    });
  }
  function showKeys() {
    const list = card.querySelector("details");
    list.open = true;
    list.querySelector("summary").focus();
  }

  const leadsTo = (to) => ({ able: () => document.querySelector(`[data-step="${to}"]`) !== null, act: () => goOn(to) });
  const inRows = () => links.length > 0;
  const keys = {
    j: { able: inRows, act: () => step(1) },
    k: { able: inRows, act: () => step(-1) },
    x: { able: inRows, act: () => rowOf(document.activeElement)?.querySelector("input[type=checkbox]")?.click() },
    n: leadsTo("next"),
    p: leadsTo("previous"),
    "/": { able: () => box !== null, act: () => box.focus() },
    "?": { able: () => card !== null, act: showKeys },
  };

  document.addEventListener("keydown", (event) => {
    const key = Object.hasOwn(keys, event.key) ? keys[event.key] : null;
    const typing =
      event.target instanceof Element && event.target.closest("input:not([type=checkbox]), select, textarea");
    if (!key?.able() || typing || areOff() || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    key.act();
  });
})();
