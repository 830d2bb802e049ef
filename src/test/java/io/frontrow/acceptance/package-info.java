/// The steps behind the features: what a person does is one HTTP request, what a person sees is read over HTTP.
package io.frontrow.acceptance;
