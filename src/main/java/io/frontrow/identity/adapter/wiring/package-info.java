/// Where identity's classes meet their framework.
package io.frontrow.identity.adapter.wiring;
