package tv.exstream.web.api;

/// How one part of the server is doing.
///
/// @param name such as `database`; stable
/// @param status for an optional part at worst [HealthStatus#DEGRADED]
/// @param detail in words for a person
/// @param latencyMs how long it took to find out
public record HealthPart(String name, HealthStatus status, Said detail, double latencyMs) {}
