/// Password hashes by bcrypt.
package io.frontrow.identity.adapter.out.bcrypt;
