package tv.exstream.web.change;

import java.util.Optional;
import org.springframework.http.HttpHeaders;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;

/// What a change says of the state that it is about (RFC 9110, section 13.1).
record Conditions(Optional<String> match, Optional<String> noneMatch) {
    static Conditions of(Exchange exchange) {
        return new Conditions(
                Optional.ofNullable(exchange.header(HttpHeaders.IF_MATCH)),
                Optional.ofNullable(exchange.header(HttpHeaders.IF_NONE_MATCH)));
    }

    boolean areNone() {
        return match.isEmpty() && noneMatch.isEmpty();
    }

    /// @param present the tag of what there is; empty when there is nothing
    /// @throws ProblemException PRECONDITION_FAILED
    void require(Optional<EntityTag> present, String path) {
        if (match.isPresent() && present.filter(tag -> tag.fits(match.get())).isEmpty()) {
            throw failed(
                    present.map(tag -> Remark.of(Objection.CHANGED_MEANWHILE, path, tag.header()))
                            .orElseGet(() -> Remark.of(Objection.ABSENT, path)));
        }
        if (noneMatch.isPresent()
                && present.filter(tag -> tag.isKnown(noneMatch.get())).isPresent()) {
            throw failed(Remark.of(Objection.EXISTS, path));
        }
    }

    private static ProblemException failed(Remark detail) {
        return new ProblemException(Problem.PRECONDITION_FAILED, detail);
    }
}
