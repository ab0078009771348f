package tv.exstream.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// What operations are sent is what the document says that they take.
class BodiesDescribedTest {
    private static final ApiDocument DOCUMENT = ApiDocument.own();

    static Stream<Operation> operations() {
        Samples samples = Samples.load();
        return DOCUMENT.operations().stream().filter(samples::are);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatIsSentIsAsTheDocumentSays(Operation operation) {
        Conformity conformity = new Conformity(DOCUMENT);

        assertThat(Samples.load().all(operation))
                .filteredOn(JsonNode::isObject)
                .allSatisfy(
                        sample ->
                                assertThat(operation.bodies().values())
                                        .allSatisfy(
                                                schema ->
                                                        assertThat(
                                                                        conformity.faults(
                                                                                schema, sample))
                                                                .isEmpty()));
    }
}
