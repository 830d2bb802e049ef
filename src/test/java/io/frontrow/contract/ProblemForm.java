package io.frontrow.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.regex.Pattern;

/// What every refusal looks like: RFC 9457, and nothing of our inside.
public final class ProblemForm {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INSIDE =
            Pattern.compile("Exception|\\bat io\\.|java\\.|jakarta|org\\.|SELECT |INSERT |ERROR:|io\\.frontrow|hibernate");

    private ProblemForm() {}

    /// Empty when it has the form.
    public static String faultOf(int status, String contentType, String body) {
        if (!contentType.startsWith("application/problem+json")) {
            return "it is " + contentType;
        }
        if (INSIDE.matcher(body).find()) {
            return "it shows our inside";
        }
        try {
            var problem = JSON.readTree(body);
            boolean complete = problem.path("status").intValue() == status
                    && problem.path("type").asText().startsWith("/problems/") && !problem.path("title").asText().isEmpty()
                    && !problem.path("detail").asText().isEmpty() && problem.path("instance").asText().startsWith("/");
            return complete ? "" : "it is incomplete";
        } catch (IOException e) {
            return "it is no JSON";
        }
    }
}
