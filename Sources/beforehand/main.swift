print("beforehand")
