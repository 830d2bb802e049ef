/// People and revoked tokens in PostgreSQL, schema `identity`.
package io.frontrow.identity.adapter.out.postgres;
