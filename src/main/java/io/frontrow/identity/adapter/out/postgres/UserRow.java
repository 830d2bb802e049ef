package io.frontrow.identity.adapter.out.postgres;

import io.frontrow.identity.domain.Account;
import io.frontrow.identity.domain.EmailAddress;
import io.frontrow.identity.domain.Role;
import io.frontrow.identity.domain.User;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(schema = "identity", name = "account")
public class UserRow {
    @Id
    public UUID id;
    public String email;
    @Column(name = "password_hash")
    public String passwordHash;
    public String name;
    @Enumerated(EnumType.STRING)
    public Role role;

    User toUser() {
        return new User(id, new EmailAddress(email), name, role);
    }

    Account toAccount() {
        return new Account(toUser(), passwordHash);
    }
}
