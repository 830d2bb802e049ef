/// Who may do what: every path of the API, tried by everybody.
package io.frontrow.access;
