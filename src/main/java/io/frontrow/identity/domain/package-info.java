/// People, what they may choose as e-mail address and password, and their roles.
package io.frontrow.identity.domain;
