// Overrides the Tasklist's own settings: our name, British dates, our sign-in.

// There is one sign-in, and it is not the Tasklist's.
function toSignIn() {
  if (window.location.hash.indexOf('#/login') === 0 || window.location.hash.indexOf('#/logout') === 0) {
    window.location.assign(window.location.pathname.split('/camunda/')[0] + '/login');
  }
}

window.addEventListener('hashchange', toSignIn);
toSignIn();

// The first due comes first, unless somebody chose another order.
if (window.location.hash.replace(/^#?\/?\??/, '') === '') {
  window.location.replace('#/?searchQuery=%5B%5D&sorting=' +
    encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }])));
}

export default {
  app: {
    name: 'Tasks',
    vendor: 'Quarterday'
  },
  dateFormat: {
    normal: 'D MMM YYYY, HH:mm',
    long: 'dddd D MMMM YYYY, HH:mm'
  },
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  disableWelcomeMessage: true,
  csrfCookieName: 'XSRF-TOKEN',
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'takes on the task that is open' },
    focusFilter: { key: 'ctrl+shift+f', description: 'goes to the first list' },
    focusList: { key: 'ctrl+alt+l', description: 'goes to the first task' },
    focusForm: { key: 'ctrl+alt+f', description: 'goes to the first field of the form' }
  }
};
