/// What the build says and checks about its own result, after the tests.
package io.frontrow.packaging;
