/// A crowd of buyers that goes for the same seats at once over HTTP, and the audit of what they got.
package io.frontrow.crowd;
