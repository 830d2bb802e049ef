/// HTTP for every context: strict JSON in, problem+json out, lists in pages.
///
/// A resource takes records as bodies and `@RestQuery String` for query parameters, collects what is wrong with
/// them in [Faults], and turns each refusal of its use case into a [Problem].
package io.frontrow.platform.web;
