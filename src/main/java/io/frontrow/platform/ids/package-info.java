/// Ids for new things.
package io.frontrow.platform.ids;
