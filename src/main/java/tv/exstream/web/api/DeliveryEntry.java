package tv.exstream.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tv.exstream.webhook.Delivery;
import tv.exstream.webhook.Delivery.Try;

/// Something that is to be told to a webhook, or was.
///
/// @param event the id of the message, which is the same for everybody who is told
/// @param at when it happened
/// @param next when it is tried again, or for the first time; absent when it is not
/// @param tried when it was tried last; absent when it was not yet
/// @param status of the last answer; 0 when nobody answered; absent when it was not tried yet
/// @param millis how long the last try took; absent when there was none
/// @param answer the beginning of the last answer, or why there was none; absent when it was not tried yet
public record DeliveryEntry(
        int id,
        String event,
        String kind,
        Instant at,
        Delivery.State state,
        int tries,
        Optional<Instant> next,
        Optional<Instant> tried,
        Optional<Integer> status,
        Optional<Long> millis,
        Optional<String> answer) {
    static DeliveryEntry of(Delivery delivery) {
        return new DeliveryEntry(
                delivery.id().value(),
                delivery.event().id(),
                delivery.event().kind().text(),
                delivery.event().at(),
                delivery.state(),
                delivery.tries(),
                Optional.of(delivery.due()).filter(_ -> waits(delivery)),
                delivery.last().map(Try::at),
                delivery.last().map(Try::status),
                delivery.last().map(Try::took).map(Duration::toMillis),
                delivery.last().map(Try::answer));
    }

    private static boolean waits(Delivery delivery) {
        return delivery.state() == Delivery.State.WAITING;
    }
}
