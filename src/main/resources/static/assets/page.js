// Brings the design system's components to life. Every page works without it.
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) {
	document.body.classList.add("govuk-frontend-supported");
}
const { initAll } = await import("/assets/components.js");
initAll();
