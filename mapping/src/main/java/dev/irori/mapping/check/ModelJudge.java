package dev.irori.mapping.check;

final class ModelJudge {
    void judge(Subject subject) {}
}
