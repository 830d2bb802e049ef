/// Identity over HTTP, and the check of the token of every request.
package io.frontrow.identity.adapter.in.rest;
