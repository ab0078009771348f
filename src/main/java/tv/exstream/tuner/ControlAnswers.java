package tv.exstream.tuner;

import java.util.List;
import java.util.Optional;

/// Answers the packets of a control connection. Thread-safe.
final class ControlAnswers {
    private final ControlVariables variables;

    ControlAnswers(ControlVariables variables) {
        this.variables = variables;
    }

    /// The answer to a get or set; empty when the packet is neither.
    Optional<HomeRunPacket> answer(HomeRunPacket request) {
        if (request.type() != HomeRunPacket.CONTROL_REQUEST) {
            return Optional.empty();
        }
        return request.tag(HomeRunTag.NAME)
                .map(HomeRunTag::text)
                .map(
                        name ->
                                request.tag(HomeRunTag.VALUE).isPresent()
                                        ? error("ERROR: parameter is read only")
                                        : value(name));
    }

    private HomeRunPacket value(String name) {
        return variables
                .get(name)
                .map(value -> reply(name, value))
                .orElseGet(() -> error("ERROR: unknown getset variable"));
    }

    private static HomeRunPacket reply(String name, String value) {
        return new HomeRunPacket(
                HomeRunPacket.CONTROL_REPLY,
                List.of(
                        HomeRunTag.ofTerminatedText(HomeRunTag.NAME, name),
                        HomeRunTag.ofTerminatedText(HomeRunTag.VALUE, value)));
    }

    private static HomeRunPacket error(String text) {
        return new HomeRunPacket(
                HomeRunPacket.CONTROL_REPLY,
                List.of(HomeRunTag.ofTerminatedText(HomeRunTag.ERROR, text)));
    }
}
