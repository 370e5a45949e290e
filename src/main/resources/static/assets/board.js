// Keeps the board up to date while one watches: asks again every 20 seconds with the ETag of what is shown, rests
// while the tab is hidden, and never replaces what one is in the middle of. The page works without it. A page that
// waits for something says how often to ask (data-every), and the part that says it is done (data-done) ends it.
const live = document.querySelector("[data-live]");
const status = document.querySelector("[data-live-status]");
const address = live.dataset.live + live.dataset.query;
let version = live.dataset.version;
let waiting = null;
let done = false;

const busy = () => [...live.querySelectorAll("[data-part]")].some((part) => part.contains(document.activeElement)
	|| part.querySelector("details[open]"));

function show(fresh) {
	for (const part of live.querySelectorAll("[data-part]")) {
		const now = fresh.querySelector(`[data-part="${part.dataset.part}"]`);
		part.replaceChildren(...now.childNodes);
		if (now.dataset.done) {
			done = true;
			waiting = null;
			status.classList.add("govuk-visually-hidden"); // it is said twice, and seen once
			status.textContent = now.dataset.done;
			return;
		}
	}
	const time = new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
	status.textContent = `This page brings itself up to date. Something changed at ${time}.`;
	waiting = null;
}

function showWhenFree() {
	if (waiting && !busy()) {
		show(waiting);
	}
}

async function ask() {
	if (document.hidden || done) {
		return;
	}
	try {
		const answer = await fetch(address, { headers: { "If-None-Match": version }, cache: "no-store" });
		if (answer.status === 200 && !answer.redirected) {
			version = answer.headers.get("ETag");
			waiting = new DOMParser().parseFromString(await answer.text(), "text/html").body;
		}
		else if (answer.status !== 304) {
			status.textContent = "This page no longer brings itself up to date: load it again.";
			return;
		}
		showWhenFree();
	}
	catch {
		status.textContent = "No connection at the moment: what you see may have changed.";
	}
}

if (live.querySelector("[data-part]")) {
	status.textContent = "This page brings itself up to date.";
	live.addEventListener("focusout", () => setTimeout(showWhenFree, 0));
	live.addEventListener("toggle", showWhenFree, true);
	document.addEventListener("visibilitychange", ask);
	setInterval(ask, (live.dataset.every ?? 20) * 1000);
}
