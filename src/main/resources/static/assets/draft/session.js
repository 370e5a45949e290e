// Signing in lasts only so long: says so five minutes before, saves first, and tells whoever was signed out what to do.
import { base, form, post, SignedOut } from "./form.js";

const WARN = 5 * 60_000;
const minutes = Number(form.dataset.session ?? 0);

let shown;
let timer;

const notice = (title, words, ...more) => {
	shown?.remove();
	shown = document.createElement("div");
	shown.className = "govuk-notification-banner qd-session";
	shown.setAttribute("role", "alert");
	const head = document.createElement("div");
	head.className = "govuk-notification-banner__header";
	const heading = document.createElement("h2");
	heading.className = "govuk-notification-banner__title";
	heading.textContent = title;
	head.append(heading);
	const content = document.createElement("div");
	content.className = "govuk-notification-banner__content";
	const body = document.createElement("p");
	body.className = "govuk-body";
	body.textContent = words;
	content.append(body, ...more);
	shown.append(head, content);
	form.before(shown);
};

/** Nobody is signed in here any more; what is typed stays in this browser until somebody is. */
export const signedOut = () => {
	if (shown?.dataset.ended) {
		return;
	}
	const link = document.createElement("a");
	link.className = "govuk-link";
	link.href = `/login?next=${encodeURIComponent(base)}`;
	link.target = "_blank";
	link.textContent = "Sign in again (opens in a new tab)";
	const line = document.createElement("p");
	line.className = "govuk-body";
	line.append(link);
	notice("You were signed out", "Your text is not saved, but it is kept in this browser. Sign in again and come back to this page: "
		+ "saving then goes on by itself, and nothing that you typed is lost.", line);
	shown.dataset.ended = "yes";
};

const warn = () => {
	const time = new Date(Date.now() + WARN).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
	const stay = document.createElement("button");
	stay.type = "button";
	stay.className = "govuk-button";
	stay.textContent = "Stay signed in";
	stay.addEventListener("click", async () => {
		try {
			await post("/figures", new URLSearchParams(new FormData(form)));
			alive();
		} catch (error) {
			if (error instanceof SignedOut) {
				signedOut();
			}
		}
	});
	notice("You will soon be signed out", `At ${time} you will be signed out, because nothing happened here for a long time. What you typed is saved.`, stay);
	timer = setTimeout(signedOut, WARN);
};

/** The server was reached as somebody who is signed in. */
export const alive = () => {
	shown?.remove();
	shown = undefined;
	clearTimeout(timer);
	if (minutes > 0) {
		timer = setTimeout(() => {
			form.dispatchEvent(new Event("savenow"));
			warn();
		}, minutes * 60_000 - WARN);
	}
};

alive();
