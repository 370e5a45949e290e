// The form of a section: saves by itself, keeps a copy in the browser until the server has it, shows ratings at once,
// cleans what is pasted from Word. Everything also works without this script.
const form = document.getElementById("section-form");
const base = form.dataset.base;
const section = form.dataset.section;
const status = document.getElementById("saved");
const MOST = 1_000_000;
const PAUSE = 3000;

let dirty = false;
let stopped = false;
let saving = false;
let timer;

const body = (names) => {
	const all = new FormData(form);
	const chosen = new URLSearchParams();
	for (const [name, value] of all) {
		if (typeof value === "string" && (!names || names(name))) {
			chosen.append(name, value);
		}
	}
	return chosen;
};

const post = async (path, content) => {
	const answer = await fetch(base + path, { method: "POST", body: content, headers: { Accept: "application/json" } });
	if (!(answer.headers.get("Content-Type") ?? "").includes("json")) {
		throw new Error(String(answer.status));
	}
	return answer.json();
};

const say = (words, address, link) => {
	status.textContent = words;
	if (address) {
		const a = document.createElement("a");
		a.className = "govuk-link";
		a.href = address;
		a.textContent = link;
		status.append(" ", a);
	}
};

// the copy in this browser ---------------------------------------------------------------------------

const copies = new Promise((resolve) => {
	try {
		const request = indexedDB.open("quarterday", 1);
		request.onupgradeneeded = () => request.result.createObjectStore("drafts");
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => resolve(null);
	} catch {
		resolve(null);
	}
});

const copy = async (mode, act) => {
	const database = await copies;
	if (!database) {
		return undefined;
	}
	return new Promise((resolve) => {
		const request = act(database.transaction("drafts", mode).objectStore("drafts"));
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => resolve(undefined);
	});
};

const keepCopy = () => copy("readwrite", (store) => store.put({ at: Date.now(), fields: [...body((name) => name !== "_csrf")] }, section));
const dropCopy = () => copy("readwrite", (store) => store.delete(section));

const fill = (fields, only) => {
	for (const [name, value] of fields) {
		const field = form.elements.namedItem(name);
		if (!field || name === "revision" || name === "_csrf" || (only && !only(field, name))) {
			continue;
		}
		if (field.type === "checkbox") {
			field.checked = true;
		} else {
			field.value = value;
		}
	}
};

const offerCopy = async () => {
	const kept = await copy("readonly", (store) => store.get(section));
	if (!kept) {
		return;
	}
	const now = body((name) => name !== "_csrf" && name !== "revision");
	const then = new URLSearchParams(kept.fields);
	then.delete("revision");
	if (now.toString() === then.toString()) {
		await dropCopy();
		return;
	}
	const time = new Date(kept.at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
	const offer = document.createElement("div");
	offer.className = "govuk-inset-text qd-copy";
	offer.setAttribute("role", "status");
	const words = document.createElement("p");
	words.className = "govuk-body";
	words.textContent = `This browser holds text of ${time} that did not reach the server.`;
	const back = document.createElement("button");
	back.type = "button";
	back.className = "govuk-button govuk-button--secondary";
	back.textContent = "Bring it back";
	back.addEventListener("click", () => {
		fill(kept.fields);
		form.elements.namedItem("words").dispatchEvent(new Event("input", { bubbles: true }));
		offer.remove();
	});
	const away = document.createElement("button");
	away.type = "button";
	away.className = "govuk-button govuk-button--secondary";
	away.textContent = "Forget it";
	away.addEventListener("click", () => {
		dropCopy();
		offer.remove();
	});
	const buttons = document.createElement("div");
	buttons.className = "govuk-button-group";
	buttons.append(back, away);
	offer.append(words, buttons);
	form.before(offer);
};

// saving by itself -----------------------------------------------------------------------------------

const saved = async (answer, sent) => {
	if (answer.state === "saved") {
		form.elements.namedItem("revision").value = answer.revision;
		if (answer.fields) {
			fill(Object.entries(answer.fields), (field, name) => field !== document.activeElement && (sent.get(name) ?? "") === field.value);
			rate();
		}
		if (!dirty) {
			await dropCopy();
		}
		say(answer.fields ? `Saved ${answer.words}, together with what somebody else changed` : `Saved ${answer.words}`);
	} else if (answer.state === "clash") {
		stopped = true;
		say(answer.words, answer.address, "Compare both texts");
	} else if (answer.state === "late") {
		stopped = true;
		await dropCopy();
		say(answer.words, answer.address, "Show it");
	} else {
		say(`Not saved. ${answer.words}`);
	}
};

const save = async () => {
	if (saving || stopped || !dirty) {
		return;
	}
	const content = body();
	const length = form.elements.namedItem("words").value.length;
	if (length > MOST) {
		say(`Not saved: the text has ${length.toLocaleString("en-GB")} characters, and ${MOST.toLocaleString("en-GB")} is the most. It is kept in this browser; shorten it to save it.`);
		return;
	}
	saving = true;
	dirty = false;
	say("Saving …");
	try {
		await saved(await post("/autosave", content), content);
	} catch {
		dirty = true;
		say("Not saved: the server cannot be reached. Your text is kept in this browser, and saving is tried again.");
		later(15_000);
	} finally {
		saving = false;
		if (dirty) {
			later(PAUSE);
		}
	}
};

const later = (wait) => {
	clearTimeout(timer);
	timer = setTimeout(save, wait);
};

let copyTimer;
form.addEventListener("input", () => {
	dirty = true;
	if (!stopped) {
		later(PAUSE);
	}
	clearTimeout(copyTimer);
	copyTimer = setTimeout(keepCopy, 400);
});

let leaving = false;
form.addEventListener("submit", () => {
	leaving = true;
	clearTimeout(timer);
});
window.addEventListener("beforeunload", (event) => {
	if (dirty && !leaving) {
		event.preventDefault();
	}
});
document.addEventListener("visibilitychange", () => {
	if (document.visibilityState === "hidden" && dirty) {
		keepCopy();
		save();
	}
});
window.addEventListener("online", () => later(0));

// ratings at once --------------------------------------------------------------------------------------

const showRating = (rated) => {
	const figure = form.querySelector(`[data-code="${CSS.escape(rated.code)}"]`);
	if (!figure) {
		return;
	}
	const rag = figure.querySelector(".qd-rag");
	const words = rated.question ? "Not read yet" : rated.ratingWords;
	rag.textContent = words;
	rag.className = `qd-rag qd-rag--${rated.question ? "" : rated.rating.toLowerCase()}`;
	for (const which of ["lastQuarter", "lastYear"]) {
		const trend = figure.querySelector(`[data-trend="${which}"] > span`);
		trend.textContent = rated[which];
		trend.className = `qd-direction qd-direction--${rated[which].toLowerCase().replaceAll(" ", "-")}`;
	}
	const list = figure.querySelector(".qd-warnings");
	list.replaceChildren(...[rated.question, ...rated.warnings].filter(Boolean).map((each) => {
		const item = document.createElement("li");
		item.textContent = each;
		return item;
	}));
	list.hidden = list.children.length === 0;
	figure.querySelector(".qd-needed").textContent = rated.needsCommentary ? "(needed)" : "(if it helps)";
};

let rateTimer;
const rate = async () => {
	try {
		(await post("/figures", body((name) => name.includes(":") || name === "_csrf"))).forEach(showRating);
	} catch {
		// the next save tells
	}
};

form.querySelectorAll("[data-code]").forEach((figure) => {
	figure.addEventListener("input", (event) => {
		if (event.target.name.startsWith("state:") && ["NOT_AVAILABLE", "SUSPENDED"].includes(event.target.value)) {
			figure.querySelector(".qd-figure__more").open = true;
		}
		clearTimeout(rateTimer);
		rateTimer = setTimeout(rate, 350);
	});
});

// paste from Word: the paste itself is never held up ----------------------------------------------------

const words = document.getElementById("words");
words.addEventListener("paste", (event) => {
	const html = event.clipboardData?.getData("text/html") ?? "";
	if (!/<(p|ul|ol|li|table|h[1-6]|b|strong|i|em|br|a)\b/i.test(html) || html.length > 5_000_000) {
		return;
	}
	const start = words.selectionStart;
	setTimeout(async () => {
		const end = words.selectionEnd;
		const plain = words.value.slice(start, end);
		try {
			const token = form.elements.namedItem("_csrf")?.value;
			const answer = await fetch(base + "/paste", {
				method: "POST",
				body: html,
				headers: { "Content-Type": "text/html;charset=UTF-8", ...(token && form.dataset.csrf ? { [form.dataset.csrf]: token } : {}) },
			});
			const clean = answer.ok ? await answer.text() : plain;
			if (clean && clean !== plain && words.value.slice(start, end) === plain) {
				const caret = words.selectionStart === end ? "end" : "preserve";
				words.setRangeText(clean, start, end, caret);
				words.dispatchEvent(new Event("input", { bubbles: true }));
			}
		} catch {
			// the plain text stands
		}
	});
});

form.noValidate = true;
offerCopy();
