/// What each node holds in memory.
package io.frontrow.identity.adapter.out.memory;
