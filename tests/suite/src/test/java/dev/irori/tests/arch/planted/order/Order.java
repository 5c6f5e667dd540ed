package dev.irori.tests.arch.planted.order;

import dev.irori.tests.arch.planted.bill.Bill;
import dev.irori.tests.arch.planted.secret.vault.Vault;

/** Uses a module that was not allowed, and the inside of another. */
record Order(Bill bill, Vault vault) {}
