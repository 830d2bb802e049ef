/// What every use of Redis shares.
package io.frontrow.platform.redis;
