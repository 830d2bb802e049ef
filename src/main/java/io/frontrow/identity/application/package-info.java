/// One class per use case.
package io.frontrow.identity.application;
