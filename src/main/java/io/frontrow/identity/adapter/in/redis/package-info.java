/// News from the other nodes.
package io.frontrow.identity.adapter.in.redis;
