package io.frontrow.ticketing.adapter.in.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.platform.web.Faults;
import io.frontrow.ticketing.domain.EventPlan.BlockPlan;
import io.frontrow.ticketing.domain.EventPlan.SubsectionsPlan;
import java.util.ArrayList;
import java.util.Set;

/// The one place of the contract with two forms: `10`, or `[{"number": 1, "rows": 2, "seatsPerRow": 5}]`.
final class SubsectionsJson {
    private static final Set<String> FIELDS = Set.of("number", "rows", "seatsPerRow");

    private SubsectionsJson() {}

    /// Null when there is nothing, or nothing of use; then `faults` knows why.
    static SubsectionsPlan toPlan(JsonNode json, String path, Faults faults) {
        if (json == null || json.isNull()) {
            return null;
        }
        if (json.isIntegralNumber() && json.canConvertToInt()) {
            return new SubsectionsPlan.Counted(json.intValue());
        }
        if (!faults.require(json.isArray(), path, "must be a whole number or a list of blocks")) {
            return null;
        }
        var blocks = new ArrayList<BlockPlan>();
        for (int i = 0; i < json.size(); i++) {
            blocks.add(block(json.get(i), path + "[" + i + "]", faults));
        }
        return new SubsectionsPlan.Listed(blocks);
    }

    private static BlockPlan block(JsonNode json, String path, Faults faults) {
        if (!faults.require(json.isObject(), path, "must be an object")) {
            return null;
        }
        json.fieldNames().forEachRemaining(
                field -> faults.require(FIELDS.contains(field), path + "." + field, "is not a known field"));
        return new BlockPlan(number(json, "number", path, faults), number(json, "rows", path, faults),
                number(json, "seatsPerRow", path, faults));
    }

    private static Integer number(JsonNode block, String field, String path, Faults faults) {
        var json = block.get(field);
        if (json == null || json.isNull()) {
            return null;
        }
        boolean whole = faults.require(json.isIntegralNumber() && json.canConvertToInt(), path + "." + field,
                "must be a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE);
        return whole ? json.intValue() : null;
    }
}
