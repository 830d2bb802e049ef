/// Kafka as every context's adapters use it: topics that are fit for use, and whether Kafka answers.
package io.frontrow.platform.kafka;
