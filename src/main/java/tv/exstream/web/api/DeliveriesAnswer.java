package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;

/// Some of what was told to a webhook or is to be told, the newest first.
///
/// @param next asks for those after these; null when there are none
public record DeliveriesAnswer(List<DeliveryEntry> deliveries, Optional<String> next) {
    public DeliveriesAnswer {
        deliveries = List.copyOf(deliveries);
    }
}
