/// What is sent to other systems, against docs/asyncapi.yaml.
package io.frontrow.asyncapi;
