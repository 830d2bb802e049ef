/// Requests that nobody should send, by the ten thousand: generated from the OpenAPI document and a seed.
package io.frontrow.hostile;
