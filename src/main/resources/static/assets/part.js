// A colleague's part of a section: saved by itself after a pause. Everything also works without this script.
const form = document.getElementById("part-form");
const status = document.getElementById("saved");
const PAUSE = 3000;
const AGAIN = 15_000;

let dirty = false;
let timer;

const save = async () => {
	const content = new URLSearchParams(new FormData(form));
	content.set("do", "save");
	dirty = false;
	try {
		const answer = await fetch(form.action, { method: "POST", body: content });
		if (!answer.redirected) {
			throw new Error(String(answer.status));
		}
		const time = new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
		status.textContent = `Saved ${time}. It is not sent back by that.`;
	} catch {
		dirty = true;
		status.textContent = "Not saved: the server cannot be reached. Saving is tried again; keep this page open.";
		later(AGAIN);
	}
};

const later = (wait) => {
	clearTimeout(timer);
	timer = setTimeout(save, wait);
};

let leaving = false;
form?.addEventListener("input", () => {
	dirty = true;
	later(PAUSE);
});
form?.addEventListener("submit", () => {
	leaving = true;
	clearTimeout(timer);
});
window.addEventListener("online", () => dirty && later(0));
window.addEventListener("beforeunload", (event) => {
	if (dirty && !leaving) {
		event.preventDefault();
	}
});
