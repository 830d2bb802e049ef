/// News for the other nodes.
package io.frontrow.identity.adapter.out.redis;
