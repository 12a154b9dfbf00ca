// @ts-check
// On the page of an old address: goes on to the new one, with the place on the page that the old link named.
location.replace(document.currentScript?.dataset['to'] + location.hash);
