/// Events and their seats over HTTP, see API.md. All blocking work runs on virtual threads.
package io.frontrow.ticketing.adapter.in.rest;
