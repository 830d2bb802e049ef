/// Technology that adapters of every context stand on: problem+json, topics, positions. Only adapters may use it.
package io.frontrow.platform;
